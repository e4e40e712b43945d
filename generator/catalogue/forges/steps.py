"""The way through a forge, told by where a contributor stands: what to press and what the screen will say."""

from __future__ import annotations

from msgspec import Struct

from generator.catalogue.forges.adapter import Adapter

PUT = "{put}"
"""The step that the page words by itself: where the text goes depends on its length."""


class Situation(Struct, frozen=True):
    """Where somebody stands, and the steps from there."""

    name: str
    """account, copy, writer or nobody: by it the page knows which addresses to open."""
    label: str
    steps: tuple[str, ...]


def of(adapter: Adapter) -> tuple[Situation, ...]:
    """Tell the ways through a forge, the most common first."""
    return (
        Situation("account", f"есть учётная запись {adapter.name}", _account(adapter)),
        Situation("copy", "есть своя копия портала (форк)", _copy(adapter)),
        Situation("writer", "мне дали право записи в портал", _writer(adapter)),
        Situation("nobody", "учётной записи нет", _nobody(adapter)),
    )


def _account(adapter: Adapter) -> tuple[str, ...]:
    said = adapter.screen
    if not adapter.offers_copy:
        return (
            f"Откройте портал на {adapter.name} и нажмите «{said.copy}»: у вас появится его копия. "
            "Так бывает один раз.",
            "Вернитесь сюда и выберите выше «есть своя копия портала».",
        )
    then = f", затем «{said.propose}»" if said.propose else ""
    return (
        f"Нажмите кнопку ниже: откроется {adapter.name}. Попросит войти — войдите.",
        "Площадка скажет, что писать прямо в портал вам нельзя, и предложит сделать копию: "
        f"нажмите «{said.copy}». Так бывает один раз. Вместо этого «страница не найдена» — сделайте "
        "копию сами, на странице портала, и выберите выше «есть своя копия портала».",
        PUT,
        f"Сохраните файл: «{said.save}»{then}. Он лёг в вашу копию, методист его ещё не видит.",
        f"Отправьте: на следующей странице нажмите «{said.send}» — иногда дважды. "
        f"Это и есть {adapter.request}; ответ методиста придёт туда же.",
    )


def _copy(adapter: Adapter) -> tuple[str, ...]:
    said = adapter.screen
    return (
        "Вставьте ниже адрес своей копии и нажмите кнопку: откроется ваша копия.",
        PUT,
        f"Сохраните файл: «{said.save}». Методист его ещё не видит.",
        f"Запрос делается отдельно: {said.from_copy}, потом «{said.send}». "
        "После этого предложение видно методисту.",
    )


def _writer(adapter: Adapter) -> tuple[str, ...]:
    said = adapter.screen
    return (
        f"Нажмите кнопку ниже: откроется {adapter.name}.",
        PUT,
        f"Сохраняя файл, {said.own_branch}: иначе он попадёт на портал без чтения.",
        f"Нажмите «{said.send}»: предложение прочитает другой методист.",
    )


def _nobody(adapter: Adapter) -> tuple[str, ...]:
    return (
        "Проще всего письмо методисту: для него регистрация не нужна.",
        f"Хотите отправлять сами? Откройте {adapter.name} и нажмите «{adapter.screen.sign_up}». "
        "Понадобится почта: на неё придёт письмо, в нём — подтвердить. "
        "Регистрация закрыта — спросите методиста.",
        f"Вернитесь сюда и выберите выше «есть учётная запись {adapter.name}»: "
        "черновик хранится в этом браузере.",
    )
