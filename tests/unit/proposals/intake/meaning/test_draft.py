"""A draft takes every text once: into a key, into what is kept, or out as personal."""

from __future__ import annotations

from generator.proposals.intake.meaning.draft import Draft, Question, words


def test_a_text_goes_on_where_one_stands_and_is_kept_where_it_is_too_long() -> None:
    draft = Draft()
    draft.text(("а", "б"), "раз", "тут", 10)
    draft.text(("а", "б"), "два", "там", 10)
    draft.text(("а", "б"), "слишком много", "там", 10)
    assert draft.values == {"а": {"б": "раз\nдва"}}
    assert draft.kept == ["слишком много"]
    assert draft.questions == [Question("там", "слишком длинно для своего места: сократите")]


def test_the_mark_of_a_list_is_no_word_of_its_item() -> None:
    draft = Draft()
    draft.item(("а",), "1) первое", "тут", 100)
    draft.item(("а",), "• ", "тут", 100)
    assert draft.values == {"а": ["первое"]}
    assert draft.known == words("1")
    assert draft.places == {("а", 0): "тут"}


def test_what_is_cut_is_only_counted_and_a_question_is_asked_once() -> None:
    draft = Draft()
    draft.cut("Образцова Ольга")
    draft.ask("тут", "что это")
    draft.ask("тут", "что это")
    assert draft.personal.total() == 2
    assert "Образцова" not in str(draft.values)
    assert len(draft.questions) == 1


def test_what_stands_in_a_text_already_is_not_said_again() -> None:
    draft = Draft()
    for said in ("Опыты дома", "«Опыты дома»", "Опыты в классе", "Опыты дома"):
        draft.text(("тема",), said, "тут", 100)
    assert draft.values == {"тема": "Опыты дома\nОпыты в классе"}
    assert draft.known == words("Опыты дома Опыты дома")
    draft.text(("знак",), "—", "тут", 100)
    assert draft.values["знак"] == "—"
