"""The muscles that come with the program: all there, whole, and worded for the people who read them."""

import re

import pytest

from nmt_chart.atlas.areas import AREAS_FILE
from nmt_chart.atlas.entry import REGIONS
from nmt_chart.atlas.loader import DATA_FOLDER, MUSCLE_FILES, SOURCES_FILE, load_atlas
from nmt_chart.domain.body import Layer, View
from nmt_chart.domain.muscle import Confidence, Muscle

SLUGS = [
    "abductor-digiti-minimi-of-foot",
    "abductor-digiti-minimi-of-hand",
    "abductor-hallucis",
    "abductor-pollicis-longus-extensor-pollicis-brevis",
    "adductor-brevis",
    "adductor-hallucis",
    "adductor-longus",
    "adductor-magnus",
    "adductor-pollicis",
    "anconeus",
    "biceps-brachii",
    "biceps-femoris",
    "brachialis",
    "brachioradialis",
    "buccinator",
    "bulbospongiosus-ischiocavernosus-transversus-perinei",
    "coccygeus",
    "coracobrachialis",
    "deltoid-anterior",
    "deltoid-middle",
    "deltoid-posterior",
    "diaphragm",
    "digastric",
    "dorsal-interossei-of-hand",
    "extensor-carpi-radialis-brevis",
    "extensor-carpi-radialis-longus",
    "extensor-carpi-ulnaris",
    "extensor-digiti-minimi",
    "extensor-digitorum",
    "extensor-digitorum-brevis",
    "extensor-digitorum-longus",
    "extensor-hallucis-brevis",
    "extensor-hallucis-longus",
    "extensor-indicis",
    "external-oblique",
    "flexor-carpi-radialis",
    "flexor-carpi-ulnaris",
    "flexor-digiti-minimi-brevis-of-foot",
    "flexor-digitorum-brevis",
    "flexor-digitorum-longus",
    "flexor-digitorum-profundus",
    "flexor-digitorum-superficialis",
    "flexor-hallucis-brevis",
    "flexor-hallucis-longus",
    "flexor-pollicis-longus",
    "frontalis",
    "gastrocnemius",
    "gemelli-quadratus-femoris-obturator-externus",
    "gluteus-maximus",
    "gluteus-medius",
    "gluteus-minimus",
    "gracilis",
    "iliacus",
    "iliocostalis-cervicis",
    "iliocostalis-lumborum",
    "iliocostalis-thoracis",
    "infraspinatus",
    "intercostals",
    "internal-oblique",
    "interossei-of-foot",
    "lateral-pterygoid",
    "latissimus-dorsi",
    "levator-ani",
    "levator-scapulae",
    "longissimus-thoracis",
    "longus-colli-and-longus-capitis",
    "masseter-deep-layer",
    "masseter-superficial-layer",
    "medial-pterygoid",
    "multifidi-and-rotatores-thoracolumbar",
    "multifidi-cervical",
    "mylohyoid",
    "obturator-internus",
    "occipitalis",
    "omohyoid",
    "opponens-pollicis",
    "orbicularis-oculi",
    "palmar-interossei-and-lumbricals-of-hand",
    "palmaris-longus",
    "pectineus",
    "pectoralis-major",
    "pectoralis-minor",
    "peroneus-fibularis-brevis",
    "peroneus-fibularis-longus",
    "peroneus-fibularis-tertius",
    "piriformis",
    "plantaris",
    "platysma",
    "popliteus",
    "pronator-quadratus",
    "pronator-teres",
    "psoas-major",
    "pyramidalis",
    "quadratus-lumborum",
    "quadratus-plantae",
    "rectus-abdominis",
    "rectus-femoris",
    "rhomboid-major",
    "rhomboid-minor",
    "sartorius",
    "scalenus-anterior",
    "scalenus-medius",
    "scalenus-minimus",
    "scalenus-posterior",
    "semimembranosus",
    "semispinalis-capitis",
    "semispinalis-cervicis",
    "semispinalis-thoracis",
    "semitendinosus",
    "serratus-anterior",
    "serratus-posterior-inferior",
    "serratus-posterior-superior",
    "soleus",
    "sphincter-ani",
    "splenius-capitis",
    "splenius-cervicis",
    "sternalis",
    "sternocleidomastoid-clavicular-division",
    "sternocleidomastoid-sternal-division",
    "subclavius",
    "suboccipital-group",
    "subscapularis",
    "supinator",
    "supraspinatus",
    "temporalis",
    "tensor-fasciae-latae",
    "teres-major",
    "teres-minor",
    "tibialis-anterior",
    "tibialis-posterior",
    "transversus-abdominis",
    "trapezius-lower",
    "trapezius-middle",
    "trapezius-upper",
    "triceps-brachii",
    "vastus-intermedius",
    "vastus-lateralis",
    "vastus-medialis",
    "zygomaticus-major",
]

NO_FMA = {"scalenus-minimus", "sternalis", "bulbospongiosus-ischiocavernosus-transversus-perinei"}
NO_SAFE_STRETCH = {
    "bulbospongiosus-ischiocavernosus-transversus-perinei",
    "coccygeus",
    "levator-ani",
    "longus-colli-and-longus-capitis",
    "sphincter-ani",
    "sternalis",
}

every_muscle = pytest.mark.parametrize("muscle", load_atlas().muscles, ids=lambda muscle: muscle.slug)


def phrases(muscle: Muscle) -> list[str]:
    of_sites = [text for site in muscle.sites for text in (site.location, site.primary, site.spillover)]
    return [text for text in (muscle.attachments, muscle.action, muscle.nerve, *of_sites) if text]


def test_all_muscles_are_there() -> None:
    assert len(SLUGS) == 139
    assert sorted(muscle.slug for muscle in load_atlas().muscles) == SLUGS


def test_every_data_file_is_read() -> None:
    assert {path.name for path in DATA_FOLDER.iterdir()} == {*MUSCLE_FILES, SOURCES_FILE, AREAS_FILE}


@pytest.mark.parametrize("field", ["slug", "name", "common_name"])
def test_what_a_muscle_is_called_by_is_its_own(field: str) -> None:
    called = [getattr(muscle, field).casefold() for muscle in load_atlas().muscles]
    assert len(set(called)) == len(called)


@every_muscle
def test_an_entry_is_whole(muscle: Muscle) -> None:
    assert all(
        [muscle.name, muscle.common_name, muscle.latin, muscle.attachments, muscle.action, muscle.nerve]
    )
    assert muscle.region in REGIONS
    assert muscle.layer in Layer
    assert muscle.confidence in Confidence
    assert muscle.views
    assert set(muscle.views) <= set(View)
    assert bool(muscle.fma) == (muscle.slug not in NO_FMA)
    assert bool(muscle.stretch) == (muscle.slug not in NO_SAFE_STRETCH)


@every_muscle
def test_every_site_has_a_place_and_a_referral(muscle: Muscle) -> None:
    assert muscle.sites
    assert all(site.id and site.location and site.primary for site in muscle.sites)
    assert len({site.id for site in muscle.sites}) == len(muscle.sites)


@every_muscle
def test_satellites_and_sources_lead_somewhere(muscle: Muscle) -> None:
    atlas = load_atlas()
    assert muscle.slug not in muscle.satellites
    assert all(atlas.get(slug) for slug in muscle.satellites)
    assert muscle.sources
    assert set(muscle.sources) <= set(atlas.sources)


@every_muscle
def test_phrases_fit_into_a_sentence(muscle: Muscle) -> None:
    for phrase in phrases(muscle):
        assert not phrase.endswith((".", ",", ";"))
        assert not phrase[0].isupper() or phrase.startswith("Achilles")
        assert "  " not in phrase
        assert phrase.isprintable()


@every_muscle
def test_a_stretch_is_one_or_two_sentences_that_do_for_either_side(muscle: Muscle) -> None:
    sentences = re.findall(r"[A-Z][^.]*\.", muscle.stretch)
    assert " ".join(sentences) == muscle.stretch
    assert len(sentences) <= 2
    assert not re.search(r"\b(left|right)\b", muscle.stretch, re.IGNORECASE)


@every_muscle
def test_the_words_are_american_and_promise_nothing(muscle: Muscle) -> None:
    text = " ".join([*phrases(muscle), muscle.stretch]).lower()
    assert not re.search(
        r"fibre|centre|colour|oedema|\b(cures?|heals?|guarantee\w*|diagnos\w*|toxins?)\b", text
    )


def test_every_source_is_used_or_stands_behind_all_entries() -> None:
    atlas = load_atlas()
    used = {key for muscle in atlas.muscles for key in muscle.sources}
    assert set(atlas.sources) - used == {"fma-list", "anatomy"}


def test_a_muscle_is_told_as_the_manuals_tell_it() -> None:
    muscle = load_atlas().by_slug("trapezius-upper")
    first, second = muscle.sites
    assert muscle.name == "Trapezius, upper"
    assert muscle.common_name == "Upper trapezius"
    assert muscle.fma == "FMA9626 (part FMA32557)"
    assert muscle.layer is Layer.SUPERFICIAL
    assert "temple" in first.primary
    assert "behind the eye" in first.spillover
    assert "behind the ear" in second.primary
    assert "temporalis" in muscle.satellites
