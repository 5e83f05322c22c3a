"""What Alembic runs for every command: on the connection it is given, within its transaction."""

from __future__ import annotations

from alembic import context

from nmt_chart.store.tables import Row

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    render_as_batch=True,
    compare_server_default=True,
)
with context.begin_transaction():
    context.run_migrations()
