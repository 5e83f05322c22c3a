"""What lies above what on the scene."""

from enum import IntEnum


class Height(IntEnum):
    """From the body upwards."""

    MUSCLE = 1
    GHOST_ZONE = 2
    ZONE = 3
    SELECTED_ZONE = 4
    LETTER = 5
    LINK = 6
    GHOST_POINT = 7
    POINT = 8
    SELECTED_POINT = 9
    PREVIEW = 10
    SIDE_LABEL = 11
