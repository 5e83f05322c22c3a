"""What lies above what on the scene."""

from enum import IntEnum


class Height(IntEnum):
    """From the body upwards."""

    MUSCLE = 1
    PATTERN = 2
    GHOST_ZONE = 3
    LINK = 4
    ZONE = 5
    SELECTED_ZONE = 6
    PAINT = 7
    SITE = 8
    STAND_IN = 9
    GHOST_POINT = 10
    POINT = 11
    SELECTED_POINT = 12
    CARRIED = 13
    SIDE_LABEL = 14
