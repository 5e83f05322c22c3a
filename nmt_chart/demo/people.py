"""Invents clients."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain

from nmt_chart.demo.chance import Chance
from nmt_chart.demo.material import AlertPlan, Culture, Health, Story, Work, people
from nmt_chart.domain.body import Figure
from nmt_chart.domain.client import Alert, Client, Consent, Intake
from nmt_chart.domain.ids import AlertId, ClientId
from nmt_chart.domain.text import folded

_STREETS = ("Mill Lane", "Harbor Road", "Elm Street", "Station Square", "Orchard Close", "Quarry Hill")
_AREA_CODES = ("613", "416", "802", "207", "360")
_FIGURES = {"she/her": Figure.FEMALE, "he/him": Figure.MALE}
_UNASKED = 5


@dataclass(frozen=True, slots=True)
class _Name:
    given: str
    family: str
    pronouns: str


def invented_client(chance: Chance, number: int, *, created_at: datetime, story: Story | None) -> Client:
    """The client of that number; cultures take turns, every third has an alert, every fifth no figure chosen.

    Phone numbers are the fictitious 555-0100 to 555-0199, e-mail is at example.org.
    """
    material = people()
    name = _name(chance, material.cultures[number % len(material.cultures)])
    born, work = _born_and_work(chance, created_at.date())
    health = chance.pick(material.intakes)
    alert = material.alerts[(number // 3) % len(material.alerts)] if number % 3 == 0 else None
    return Client(
        id=ClientId(chance.identity()),
        given_name=name.given,
        family_name=name.family,
        created_at=created_at,
        pronouns=name.pronouns,
        date_of_birth=born,
        phone=_phone(chance),
        email=_email(name, number),
        address=f"{chance.whole(1, 180)} {chance.pick(_STREETS)}\nWestbrook",
        emergency_contact=f"{chance.pick(('Partner', 'Sister', 'Brother', 'Friend'))}, {_phone(chance)}",
        figure=_figure(name, number),
        intake=_intake(health, work, story),
        contraindications=alert.contraindications if alert else "",
        consent=Consent(created_at.date(), "Treatment, and keeping the record"),
        alerts=(_alert(chance, alert),) if alert else (),
    )


def _name(chance: Chance, culture: Culture) -> _Name:
    named = {"she/her": culture.she, "he/him": culture.he, "they/them": culture.they}
    given = chance.pick(tuple(chain.from_iterable(named.values())))
    pronouns = next(pronouns for pronouns, names in named.items() if given in names)
    return _Name(given, chance.pick(culture.family), pronouns)


def _figure(name: _Name, number: int) -> Figure:
    was_asked = number % _UNASKED != _UNASKED - 1
    return _FIGURES.get(name.pronouns, Figure.NEUTRAL) if was_asked else Figure.NEUTRAL


def _born_and_work(chance: Chance, today: date) -> tuple[date, Work]:
    work = chance.pick(people().works)
    days = chance.whole(work.ages[0] * 365, work.ages[1] * 365)
    return today - timedelta(days=days), work


def _intake(health: Health, work: Work, story: Story | None) -> Intake:
    return Intake(
        conditions=health.conditions,
        medications=health.medications,
        allergies=health.allergies,
        injuries_and_surgery=health.injuries_and_surgery,
        earlier_treatment=health.earlier_treatment,
        family_history=health.family_history,
        occupation_and_posture=work.description,
        goals=story.goals if story else "",
    )


def _alert(chance: Chance, plan: AlertPlan) -> Alert:
    return Alert(AlertId(chance.identity()), plan.kind, plan.text)


def _phone(chance: Chance) -> str:
    return f"+1 {chance.pick(_AREA_CODES)} 555-01{chance.whole(0, 99):02}"


def _email(name: _Name, number: int) -> str:
    letters = "".join(sign for sign in folded(f"{name.given}.{name.family}") if sign.isascii())
    local = "".join(sign for sign in letters if sign.isalnum() or sign == ".").strip(".")
    return f"{local or 'client'}.{number + 1}@example.org"
