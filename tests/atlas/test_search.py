"""Finding a muscle by what a therapist types, and naming it within a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmt_chart.atlas.loader import load_atlas
from nmt_chart.domain.muscle import Muscle


def first(text: str) -> str:
    return load_atlas().search(text)[0].slug


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("scm", "sternocleidomastoid-sternal-division"),
        ("SCM clav", "sternocleidomastoid-clavicular-division"),
        ("ql", "quadratus-lumborum"),
        ("tfl", "tensor-fasciae-latae"),
        ("peroneus", "peroneus-fibularis-longus"),
        ("fibularis brev", "peroneus-fibularis-brevis"),
        ("lev scap", "levator-scapulae"),
        ("levator", "levator-scapulae"),
        ("trap up", "trapezius-upper"),
        ("up trap", "trapezius-upper"),
        ("trapezius, lower", "trapezius-lower"),
        ("Glúteus", "gluteus-maximus"),
        ("glute med", "gluteus-medius"),
        ("  MASSETER ", "masseter-superficial-layer"),
        ("musculus soleus", "soleus"),
        ("ant scal", "scalenus-anterior"),
        ("pec min", "pectoralis-minor"),
        ("pso", "psoas-major"),
        ("hamstrings", "biceps-femoris"),
        ("lats", "latissimus-dorsi"),
        ("suboccip", "suboccipital-group"),
        ("ecrb", "extensor-carpi-radialis-brevis"),
    ],
)
def test_what_therapists_type_finds_the_muscle_first(typed: str, slug: str) -> None:
    assert first(typed) == slug


def test_both_heads_answer_to_the_abbreviation() -> None:
    assert [muscle.slug for muscle in load_atlas().search("scm")] == [
        "sternocleidomastoid-sternal-division",
        "sternocleidomastoid-clavicular-division",
    ]


def test_an_exact_abbreviation_comes_before_names_that_only_begin_so() -> None:
    found = [muscle.slug for muscle in load_atlas().search("ta")]
    assert found[0] == "tibialis-anterior"


def test_the_start_of_a_common_name_comes_before_a_word_inside_one() -> None:
    found = [muscle.slug for muscle in load_atlas().search("pectoralis")]
    assert found[:2] == ["pectoralis-major", "pectoralis-minor"]
    adductors = [muscle.common_name for muscle in load_atlas().search("add")]
    assert all(name.startswith("Adductor") for name in adductors[:5])


def test_every_word_must_match() -> None:
    assert load_atlas().search("trapezius banana") == ()


def test_a_word_matches_from_its_start_only() -> None:
    assert "piriformis" not in {muscle.slug for muscle in load_atlas().search("formis")}


def test_with_nothing_typed_the_list_begins_at_the_head() -> None:
    atlas = load_atlas()
    assert atlas.search("  ") == atlas.muscles[:12]


def test_the_list_ends_at_the_limit() -> None:
    assert len(load_atlas().search("m")) == 12
    assert len(load_atlas().search("m", 3)) == 3


@st.composite
def names_cut_short(draw: st.DrawFn) -> tuple[Muscle, str]:
    muscle = draw(st.sampled_from(load_atlas().muscles))
    name = draw(st.sampled_from([muscle.name, muscle.common_name, muscle.latin, *muscle.synonyms]))
    cut = [word[: draw(st.integers(1, len(word)))] for word in name.split()]
    return muscle, " ".join(draw(st.permutations(cut))).upper()


@given(names_cut_short())
def test_the_starts_of_the_words_of_any_name_in_any_order_find_the_muscle(cut: tuple[Muscle, str]) -> None:
    muscle, typed = cut
    assert muscle in load_atlas().search(typed, len(load_atlas().muscles))


@given(st.text())
def test_anything_can_be_typed(text: str) -> None:
    atlas = load_atlas()
    assert set(atlas.search(text, 200)) <= set(atlas.muscles)


@pytest.mark.parametrize(
    ("slug", "spoken"),
    [
        ("trapezius-upper", "upper trapezius"),
        ("sternocleidomastoid-sternal-division", "sternocleidomastoid, sternal head"),
        ("quadratus-lumborum", "quadratus lumborum"),
    ],
)
def test_a_spoken_name_fits_into_a_sentence(slug: str, spoken: str) -> None:
    assert load_atlas().spoken_name(slug) == spoken


def test_an_unknown_slug_is_no_muscle() -> None:
    atlas = load_atlas()
    assert atlas.get("third-elbow") is None
    with pytest.raises(KeyError):
        atlas.by_slug("third-elbow")
    with pytest.raises(KeyError):
        atlas.spoken_name("third-elbow")


def test_the_common_name_itself_finds_its_muscle_first() -> None:
    for muscle in load_atlas().muscles:
        assert first(muscle.common_name) == muscle.slug
