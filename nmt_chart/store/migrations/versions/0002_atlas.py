"""Notes on muscles, muscles checked in a visit, and zones taken from the atlas."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds a table and two columns; records made before have neither."""
    op.create_table(
        "muscle_note",
        sa.Column("muscle", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("muscle", name="pk_muscle_note"),
    )
    op.add_column("visit", sa.Column("checked", sa.JSON(), nullable=False, server_default=sa.text("'[]'")))
    op.add_column("mark", sa.Column("from_atlas", sa.Text(), nullable=False, server_default=sa.text("''")))
