"""What lies above what on the scene."""

from enum import IntEnum


class Height(IntEnum):
    """From the body upwards."""

    MUSCLE = 1
    GHOST_ZONE = 2
    LINK = 3
    ZONE = 4
    SELECTED_ZONE = 5
    PAINT = 6
    GHOST_POINT = 7
    POINT = 8
    SELECTED_POINT = 9
    CARRIED = 10
    SIDE_LABEL = 11
