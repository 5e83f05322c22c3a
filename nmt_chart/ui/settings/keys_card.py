"""Where the records lie, and what opens them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nmt_chart.ui.kit.button import Button
from nmt_chart.ui.kit.card import Card
from nmt_chart.ui.kit.paragraph import Paragraph
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type


class KeysCard(Card):
    """Shows the practice file, and offers a new passphrase, a new recovery code and the file's folder."""

    passphrase_wanted = Signal()
    code_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = Paragraph("", Type.BODY_MEDIUM)
        self.passphrase = Button("Change the passphrase\N{HORIZONTAL ELLIPSIS}")
        self.code = Button("New recovery code\N{HORIZONTAL ELLIPSIS}")
        self.folder = Button("Open the folder")
        for button, name in (
            (self.passphrase, "change-passphrase"),
            (self.code, "new-recovery-code"),
            (self.folder, "open-folder"),
        ):
            button.setObjectName(name)
        self.passphrase.clicked.connect(self.passphrase_wanted)
        self.code.clicked.connect(self.code_wanted)
        self.folder.clicked.connect(self.folder_wanted)
        self._lay_out()

    def show_file(self, path: Path) -> None:
        """Shows where the practice file lies."""
        self.path.set_text(str(path))

    def _lay_out(self) -> None:
        self.add(Words("Your records", Type.TITLE))
        self.add(self.path)
        self.add(
            Words(
                "Everything is in this file, encrypted. The small file beside it that ends in .keys belongs "
                "to it: a copy that is kept somewhere safe needs both.",
                role=ColorRole.TEXT_MUTED,
            )
        )
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        for button in (self.passphrase, self.code, self.folder):
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
