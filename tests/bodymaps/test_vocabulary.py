"""Every place the referral texts of the atlas name can be said with the regions of the drawings."""

from __future__ import annotations

import re

from nmt_chart.atlas.loader import load_atlas
from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import View

SAID_WITH = {
    "abdomen|abdominal|cramp|heartburn": {"upper-abdomen", "side-of-the-abdomen", "lower-abdomen"},
    "acromion|top of the shoulder": {"top-of-the-shoulder"},
    "achilles": {"achilles-tendon"},
    "angle of the jaw": {"angle-of-the-jaw"},
    "ankle": {"front-of-the-ankle", "inner-ankle", "outer-ankle"},
    "anus|perineum|vagina|rectum|period|genital|penis|testicle|labia": {"pubic-area", "tailbone"},
    "arch|sole": {"front-arch-of-the-foot", "rear-arch-of-the-foot"},
    "arm|biceps|triceps": {
        "front-of-the-upper-arm",
        "back-of-the-upper-arm",
        "inner-upper-arm",
        "outer-upper-arm",
    },
    "ball behind|ball of the foot|metatarsal": {
        "ball-of-the-foot",
        "ball-of-the-big-toe",
        "ball-of-the-little-toe",
    },
    "ball of the thumb": {"ball-of-the-thumb"},
    "behind the ear|bone behind the ear": {"behind-the-ear"},
    "between the shoulder blades|spinous": {"upper-spine", "inner-border-of-the-shoulder-blade"},
    "bladder|pubic": {"pubic-area"},
    "breast|nipple": {"breast"},
    "breastbone": {"breastbone"},
    "buttock|gluteal fold": {"upper-buttock", "lower-buttock"},
    "calf": {"upper-calf", "lower-calf", "inner-calf"},
    "cheek|sinus|gum": {"cheek"},
    "chest|rib": {"upper-chest", "side-of-the-ribs", "lower-ribs"},
    "chin": {"chin"},
    "collarbone": {"collarbone", "above-the-collarbone", "upper-chest"},
    "crown": {"crown", "top-of-the-head"},
    "deltoid|outer shoulder": {"side-of-the-shoulder"},
    "ear": {"ear"},
    "elbow": {"crook-of-the-elbow", "point-of-the-elbow", "inner-elbow", "outer-elbow"},
    "eye": {"eye"},
    "finger": {"index-finger", "middle-finger", "ring-finger", "little-finger"},
    "foot|instep": {"top-of-the-foot", "outer-edge-of-the-foot"},
    "forearm": {"front-of-the-forearm", "back-of-the-forearm", "thumb-side-of-the-forearm"},
    "forehead": {"forehead"},
    "great toe": {"big-toe"},
    "groin|inguinal": {"groin"},
    "hand": {"back-of-the-hand", "palm"},
    "head|skull|scalp": {"back-of-the-head", "side-of-the-head", "base-of-the-skull"},
    "heel": {"heel"},
    "hip|trochanter": {"outer-hip", "front-of-the-hip"},
    "iliac crest|hip bone": {"back-of-the-hip-bone", "front-of-the-hip"},
    "jaw": {"jaw"},
    "jaw joint": {"jaw-joint"},
    "knee": {"inner-knee", "outer-knee", "back-of-the-knee"},
    "kneecap": {"kneecap"},
    "leg": {"outer-leg"},
    "low back|lumbar|lowest part of the back": {"low-back", "lower-spine"},
    "mid back|upper back|spine": {"middle-back", "middle-spine"},
    "neck": {"back-of-the-neck", "side-of-the-neck", "base-of-the-neck"},
    "nose": {"nose"},
    "palm": {"palm"},
    "sacroiliac": {"sacroiliac-joint"},
    "sacrum": {"sacrum"},
    "shin": {"shin"},
    "shoulder": {"front-of-the-shoulder", "back-of-the-shoulder"},
    "shoulder blade": {"shoulder-blade", "upper-shoulder-blade", "lower-tip-of-the-shoulder-blade"},
    "snuffbox": {"thumb-side-of-the-wrist", "web-of-the-thumb"},
    "tailbone": {"tailbone"},
    "temple": {"temple"},
    "thigh": {
        "upper-front-of-the-thigh",
        "upper-back-of-the-thigh",
        "upper-inner-thigh",
        "upper-outer-thigh",
    },
    "throat|strap|sternocleidomastoid|tongue": {"throat"},
    "thumb": {"thumb"},
    "toe": {"toes"},
    "tooth|teeth|palate|mouth|lip": {"mouth", "upper-lip"},
    "trunk|stitch": {"side-of-the-waist", "side-of-the-ribs"},
    "wrist": {"front-of-the-wrist", "back-of-the-wrist"},
}
NO_PLACE_OF_ITS_OWN = "point|same level|no pain|course of the muscle|over the muscle"


def referrals() -> set[str]:
    sites = [site for muscle in load_atlas().muscles for site in muscle.sites]
    return {text.lower() for site in sites for text in (site.primary, site.spillover) if text}


def test_each_referral_names_a_place_the_regions_have() -> None:
    words = re.compile("|".join([*SAID_WITH, NO_PLACE_OF_ITS_OWN]))
    assert len(referrals()) > 200
    assert not [text for text in referrals() if not words.search(text)]


def test_each_of_these_words_is_used_and_its_regions_are_drawn() -> None:
    drawn = {region.slug for view in View for region in load_body_map(view).regions}
    for word, regions in SAID_WITH.items():
        assert any(re.search(word, text) for text in referrals()), word
        assert regions <= drawn, word


def test_front_and_back_are_divided_finely_and_alike_on_both_sides() -> None:
    for view in (View.FRONT, View.BACK):
        assert 90 <= len(load_body_map(view).regions) <= 140


def test_each_region_of_the_body_lies_in_a_pain_area_people_complain_of() -> None:
    places = [region for view in (View.FRONT, View.BACK) for region in load_body_map(view).regions]
    assert not [region.slug for region in places if not region.pain_areas]
    areas = {area for region in places for area in region.pain_areas}
    assert {"vertex", "back_of_neck", "lumbar", "buttock", "anterior_knee", "posterior_leg", "heel"} <= areas
