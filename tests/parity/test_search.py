"""The page and the command give the same answers: analyser, ladder, ranking, order."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from generator.language.morphology import analyser
from generator.search import documents, guesses, notes, ranking, results
from generator.search import query as queries
from generator.search.analyser import parts
from generator.search.index import Index
from tests.benchmarks import measures
from tests.conftest import ROOT
from tests.support import here

CHARACTERS = "абвёйъьАБИОМЁ abcABCxyz0129-–‑/.«»\"'<>&\u00ad\u0301éÀß\u4e2d😀№§\t"


@pytest.fixture(scope="module")
def index() -> Index:
    return documents.make(here.catalogue())


@pytest.fixture(scope="module")
def page(browser: Browser, site: Path) -> Iterator[Page]:
    shown = browser.new_page()
    shown.goto((site / "index.html").as_uri())
    shown.evaluate("() => portal.search('', {limit: 0})")
    yield shown
    shown.close()


def _words(index: Index) -> list[str]:
    texts = (f"{d.title} {d.headings} {d.body}" for d in index.documents)
    return sorted({word for text in texts for word in text.split()})


def _fuzz(count: int) -> list[str]:
    chance = random.Random(4)
    return ["".join(chance.choices(CHARACTERS, k=chance.randint(1, 14))) for _ in range(count)]


def _queries(index: Index) -> list[str]:
    graded = ("queries", "colloquial", "held-out", "own-words")
    files = [yaml.safe_load((ROOT / f"tests/parity/{name}.yaml").read_text()) for name in graded]
    own = [q["query"] for asked in files for q in asked]
    chance = random.Random(7)
    words = [w for w in _words(index) if re.fullmatch("[А-Яа-яЁё-]{4,}", w)]
    pairs = [" ".join(chance.sample(words, chance.randint(1, 4))) for _ in range(60)]
    slips = [_slip(chance, chance.choice(words)) for _ in range(40)]
    phrases = [f"«{_pair(chance, index)}»" for _ in range(10)]
    named = [f"{word.strip('@')} урока" for word in ranking.NAMED]
    strange = [
        "constructor __proto__ hasOwnProperty",
        "",
        "  ",
        "не и на",
        "метод -кейсы",
        "урок −рефлексия -«мозговой штурм»",
        "«карта ресурсов» -бланк нелпонятно",
        "-метод",
        "рефле́ксия за́мок",
        "э 4 сводная",
        "152 фз и к 1 сентября, ФГ — 4",
        "к 1",
        "FG-4 fg-44 фг-44 e4 windows-11",
        "рефлексия -бланкк",
        "наставничество",
        "pfrjy j, j,hfpjdfybb",
        "jwtyrf d rkfcct",
        "учитель изо и ФГОС ДО",
        "pr-1 м-5 k-5",
        "keis fokus-gruppa ege",
        "attestaciya",
        "iom tjutora",
        "refleksiia uroka c",
        "идеи",
        "ИОМ это что",
        "этот кейс это кто",
        "ц-4",
        "иом завуча",
        "маршрут учителя химии",
        '"',
        "«»",
        "😀",
        "9" * 10_000,
    ]
    return [*own, *pairs, *slips, *phrases, *named, *strange, *_fuzz(30)]


def _slip(chance: random.Random, word: str) -> str:
    at = chance.randrange(len(word))
    return word[:at] + chance.choice(["", "а", word[at] * 2]) + word[at + 1 :]


def _pair(chance: random.Random, index: Index) -> str:
    words = chance.choice(index.documents).body.split()
    at = chance.randrange(max(1, len(words) - 2))
    return " ".join(words[at : at + 2])


def test_both_analysers_give_the_same_tokens(index: Index, page: Page) -> None:
    texts = [*_words(index), *_fuzz(3000)]
    expected = [[[t.terms, t.word] for t in index.analyser.tokens(text)] for text in texts]
    expected_parts = [[t.terms[-1] for t in parts(index.analyser.tokens(text))] for text in texts]
    found: list[Any] = page.evaluate(
        """async (texts) => {
          const { store } = await portal.engine.answer("", {});
          return texts.map((text) => {
            const tokens = store.analyser.tokens(text);
            return [tokens.map((t) => [t.terms, t.word]), portal.analysis.parts(tokens).map((t) => t.terms[t.terms.length - 1])];
          });
        }""",
        texts,
    )
    assert len(texts) > 10_000
    for text, tokens, inner, (same, same_inner) in zip(
        texts, json.loads(json.dumps(expected)), expected_parts, found, strict=True
    ):
        assert tokens == same, text
        assert inner == same_inner, text


def test_both_engines_give_the_same_answers_to_200_queries(index: Index, page: Page) -> None:
    queries = _queries(index)
    assert len(queries) >= 200
    found = page.evaluate(
        "async (queries) => { const found = []; for (const q of queries) { found.push(await portal.search(q, {limit: 20})); } return found; }",
        queries,
    )
    for query, said in zip(queries, found, strict=True):
        expected = results.answer(index, query, limit=20)
        assert said == json.loads(json.dumps(expected)), query
    assert sum(bool(said["total"]) for said in found) > 100


@pytest.mark.parametrize(
    ("name", "gain", "first"),
    [
        ("queries", 0.83, 0.96),
        ("colloquial", 0.83, 0.94),
        ("held-out", 0.84, 0.94),
        ("own-words", 0.87, 0.97),
    ],
)
def test_graded_queries_are_answered(index: Index, name: str, gain: float, first: float) -> None:
    """nDCG@10, and the share of queries with the very page among the first three."""
    asked = yaml.safe_load((ROOT / f"tests/parity/{name}.yaml").read_text("utf-8"))
    known = {document.url.strip("/") for document in index.documents}
    assert not {url for one in asked for url in one["answers"]} - known
    found = [
        [r["url"].strip("/") for r in results.answer(index, one["query"])["results"]]
        for one in asked
    ]
    pairs = [(order, one["answers"]) for order, one in zip(found, asked, strict=True)]
    assert sum(measures.ndcg(*pair) for pair in pairs) / len(pairs) >= gain
    top = sum(
        any(grades.get(url) == max(grades.values()) for url in order[:3]) for order, grades in pairs
    )
    assert top / len(pairs) >= first


CORRECT = [
    "выгорание",
    "поурочный",
    "дельфин",
    "трамвай",
    "бульон",
    "черепаха",
    "гвоздика",
    "лаборант",
    "самовар",
    "берёзка",
    "кастрюля",
    "балерина",
    "виолончель",
    "водопад",
    "галстук",
    "дирижёр",
    "жемчужина",
    "зонтик",
    "изюм",
    "ландыш",
    "мандарин",
    "насекомое",
    "одуванчик",
    "паутина",
    "ракушка",
    "скворечник",
    "тюлень",
    "утюг",
    "фиалка",
    "хомяк",
    "цапля",
    "чайник",
    "шахматы",
    "щенок",
    "экскаватор",
    "юбилей",
    "якорь",
    "аквариум",
    "бегемот",
    "вертолёт",
    "глобус",
    "дракон",
    "ежевика",
    "журавль",
    "заповедник",
    "иллюминатор",
    "кенгуру",
    "лабиринт",
    "носорог",
    "орангутан",
    "пингвин",
    "радуга",
    "теплоход",
    "улитка",
    "фонтан",
    "хоккей",
    "шиповник",
    "электричка",
    "амбулатория",
    "бухгалтер",
    "витрина",
    "гостиница",
    *("буфет", "диктант", "драка", "пересдача", "отпуск", "столовая", "субботник", "тревожность"),
    *("физкультминутка", "каллиграфия", "сковорода", "самовар", "верблюд", "пылесос", "ревность"),
]
"""Correct words that the portal does not say."""


def test_a_correct_word_is_never_corrected(index: Index) -> None:
    assert len(CORRECT) >= 60
    assert [w for w in CORRECT if results.answer(index, w)["searched"] != w] == []


def test_no_word_of_today_is_taken_for_a_slip(index: Index) -> None:
    words = (ROOT / "tests/parity/correct-words.txt").read_text("utf-8").split()
    assert len(words) >= 300
    found = [one for word in words for one in queries.read(index, word).words if one.replaced]
    assert [one.said for one in found if set(one.terms.values()) != {guesses.SYNONYM}] == []


def test_a_word_of_the_school_is_said_back_as_a_word(index: Index) -> None:
    """Not as another reading of its stem («концерт» is no «делить»), nor as words that do not agree."""
    said = {word: results.answer(index, word)["searched"] for word in SAID}
    assert said == SAID


SAID = {
    "аутист": "РАС",
    "вожатая": "советник",
    "доклад": "выступление",
    "концерт": "дело",
    "логопедша": "логопед",
    "музыкалка": "музыка",
    "прогульщик": "пропуск",
    "продлёнка": "кружок",
    "садик": "дошкольник",
    "целеполагание": "цель",
    "финграмотность": "финансовый",
}


def test_a_word_of_the_dictionary_is_replaced_by_its_synonym_alone(index: Index) -> None:
    chance = random.Random(125)
    known = sorted(analyser().dictionary.words.keys("с") + analyser().dictionary.words.keys("пр"))
    for word in chance.sample(known, 600):
        for one in queries.read(index, word).words:
            assert not one.replaced or set(one.terms.values()) == {guesses.SYNONYM}, word


@pytest.mark.parametrize(
    ("asked", "like"),
    [("сменка", "смена"), ("столб", "столбец"), ("самовар", "")],
)
def test_what_a_correct_word_is_like_is_only_offered(
    index: Index, page: Page, asked: str, like: str
) -> None:
    said = page.evaluate("(asked) => portal.search(asked)", asked)
    assert (said["total"], said["searched"], said["like"]) == (0, asked, like)
    assert said == json.loads(json.dumps(results.answer(index, asked)))


@pytest.mark.parametrize(
    ("nickname", "words"),
    [
        ("трудовик", ("технологи", "труд")),
        ("физрук", ("физ", "нагрузка")),
        ("русичка", ("русск", "сочинение", "читат")),
        ("словесник", ("русск", "сочинение", "оценивание", "исторический")),
        ("англичанка", ("английск", "иностранн")),
        ("ИЗОшник", ("изо",)),
        ("музрук", ("музык",)),
        ("информатик", ("информатик",)),
        ("обжшник", ("обзр",)),
        ("классуха", ("собрание", "родител")),
        ("завучиха", ("завуч", "заместител")),
        ("соцпед", ("пропуск", "семь")),
        ("библиотекарша", ("библиотек",)),
        ("началка", ("начальн", "пятиклассник")),
    ],
)
def test_a_school_nickname_finds_its_subject_or_role(
    index: Index, nickname: str, words: tuple[str, ...]
) -> None:
    found = results.answer(index, nickname)["results"][:3]
    assert any(word in one["title"].lower() for one in found for word in words), found


@pytest.mark.parametrize(
    ("query", "url"),
    [
        ("лист школы", "/collect/"),
        ("делфи", "/terms/delfi/"),
        ("конкардация", "/terms/konkordatsiya/"),
        ("ИОМ обязателен?", "/voprosy-uchitelya/"),
        ("что такое триангуляция", "/terms/triangulyatsiya/"),
        ("вожатая", "/routes/sovetnik-detskoe-delo/"),
        ("прогульщик", "/deficits/k-9/"),
        ("назначили наставником, что оформлять", "/nastavniku/"),
        ("фокус-группа", "/methods/fokus-gruppa/"),
        ("кейсы", "/methods/keysy/"),
        ("рефлексия", "/methods/refleksiya/"),
        ("исследование действием", "/methods/issledovanie-deystviem/"),
        ("экспертные оценки", "/methods/ekspertnye-otsenki/"),
        ("что такое фокус-группа", "/terms/fokus-gruppa-termin/"),
        ("фг 4", "/forms/blank-fg-4/"),
        ("152 фз", "/acts/zakon-152-fz/"),
        ("peфлeксия", "/methods/refleksiya/"),
        ("фокус-групы", "/methods/fokus-gruppa/"),
        ("9класс геометрия", "/routes/geometriya-dokazatelstvo/"),
        ("постановление о сайтах", "/acts/postanovlenie-102/"),
        ("закон об образовании рф", "/acts/zakon-273-fz/"),
        ("что такое ИОМ", "/terms/iom/"),
        ("ИОМ это что", "/terms/iom/"),
        ("тьютор - это", "/terms/tyutor/"),
        ("чем отличается кейс от ситуации", "/terms/keys/"),
        ("ИОМ методиста", "/routes/metodist-ot-svodki-k-probe/"),
        ("иом учителя музыки", "/routes/muzyka-v-sedmom/"),
        ("маршрут для молодого педагога", "/routes/vremya-na-uroke/"),
        ("ц-4", "/deficits/c-4/"),
        ("инструкция по сайту", "/guide/"),
        ("скачать сайт", "/offline/"),
        ("список дефицитов", "/deficits/"),
        ("добавить маршрут", "/submit/"),
        ("keis", "/methods/keysy/"),
        ("refleksiya", "/methods/refleksiya/"),
        ("polozhenie ob iom", "/forms/blank-polozhenie/"),
    ],
)
def test_the_very_page_is_the_first(index: Index, query: str, url: str) -> None:
    assert results.answer(index, query)["results"][0]["url"] == url


def test_a_query_that_asks_for_little_is_explained_alike(index: Index, page: Page) -> None:
    asked = ["", "!!!", "и", "-фокус", "фокус -протокол", "ИОМ -что это", "кейс -«в классе»"]
    asked += ["кейс паркур кёрлинг паркур", "паркур", "хм кейс", "что такое паркур", "keis parkur"]
    said = page.evaluate(
        """async (asked) => Promise.all(asked.map(async (text) => {
          const { store } = await portal.engine.answer("", {});
          return portal.notes.of(await portal.query.read(store, text));
        }))""",
        asked,
    )
    assert said == [notes.of(queries.read(index, text)) for text in asked]
    assert sum(map(bool, said)) >= 4


def test_both_engines_search_a_list_for_itself_alike(index: Index, page: Page) -> None:
    queries = ["ученики не понимают задачи", "дети молчат на уроке", *_queries(index)[:60]]
    kinds = {"kind": ["deficit"]}
    found = page.evaluate(
        """async ([queries, filters]) => {
          const found = [];
          for (const q of queries) found.push(await portal.search(q, { filters, own: true, limit: 500 }));
          return found;
        }""",
        [queries, kinds],
    )
    for query, said in zip(queries, found, strict=True):
        expected = results.answer(index, query, kinds, limit=500, own=True)
        assert said == json.loads(json.dumps(expected)), query
    assert sum(bool(said["total"]) for said in found) > 30


@pytest.mark.parametrize(
    "filters",
    [
        {"kind": ["route"]},
        {"kind": ["form", "method"]},
        {"subject": ["математика"], "level": ["ООО"]},
        {"role": ["завуч"], "kind": ["route", "deficit"]},
        {"subject": ["нет такого"]},
        {"constructor": ["x"]},
    ],
)
def test_facets_equal_a_filter_by_hand(
    index: Index, page: Page, filters: dict[str, list[str]]
) -> None:
    said = page.evaluate("(filters) => portal.search('урок', {filters, limit: 500})", filters)
    everything = results.answer(index, "урок", limit=500)["results"]
    by_url = {d.url: d for d in index.documents}
    by_hand = [
        r
        for r in everything
        if all(set(v) & set(by_url[r["url"]].facets.get(n, ())) for n, v in filters.items())
    ]
    assert said["results"] == json.loads(json.dumps(by_hand))
    assert said["results"] == json.loads(
        json.dumps(results.answer(index, "урок", filters, limit=500)["results"])
    )
