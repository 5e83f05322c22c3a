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
    STAND_IN = 7
    GHOST_POINT = 8
    POINT = 9
    SELECTED_POINT = 10
    CARRIED = 11
    SIDE_LABEL = 12
