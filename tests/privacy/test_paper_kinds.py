"""Numbers, papers and pages of a person as they are said in passing; what only looks so is left alone."""

from __future__ import annotations

import pytest

from generator.language.personal import detect

TOLD = (
    ("phone", "звонить на 555-21-08"),
    ("phone", "папа: 9135552108"),
    ("phone", "89135552108мама"),
    ("mail", "larisag 'at' mail.ru"),
    ("mail", "larisag/собака/mail.ru"),
    ("social", "одноклассники: larisa.germ"),
    ("social", "стим: larisa_germ"),
    ("passport", "паспорт серии 0415 за № 228907"),
    ("passport", "серия 0415 N 228907"),
    ("passport", "номер паспорта 228907"),
    ("card", "взнос на 2200700412556190"),
    ("card", "сдаём на 2200700412556190"),
    ("phone", "т. 2-14-37, спросить завхоза"),
    ("phone", "т: 3-15-20"),
    ("phone", "р.т. 21-1-08"),
    ("phone", "звонить 2-14-37 вечером"),
    ("phone", "дом тел 21437"),
    ("snils", "страх. свид-во 141-920-335 08"),
    ("snils", "страх. св-во № 14192033508"),
    ("snils", "ПФР 141-920-335 08"),
    ("inn", "И Н Н 190301457822"),
    ("inn", "идент. номер 190301457822"),
    ("inn", "номер налогоплательщика 190301457822"),
    ("passport", "серия: 0415, номер: 228907"),
    ("passport", "серия 04 15, № 228 907"),
    ("passport", "паспорт Кыргызстана ID1234567"),
    ("passport", "паспорт Узбекистана FA №1234567"),
    ("passport", "к/п 240-012"),
    ("document", "диплом о среднем проф. образовании 112404 0012233"),
    ("document", "диплом № 88213"),
    ("document", "удост. о пов. квалиф. № 0771204"),
    ("document", "свид. о рождении III-БА № 604417"),
    ("document", "трудовая ТК-V № 1234567"),
    ("document", "мед. книжка 1234567"),
    ("document", "военник АН 1234567"),
    ("document", "студенческий № 12345"),
    ("document", "права 9901 123456"),
    ("card", "деньги на 4276310055129043"),
    ("mail", "annapav#mail.ru"),
    ("mail", "annapav эт gmail ком"),
    ("mail", "annapav «собака» ya.ru"),
    ("mail", "annapav_at_mail.ru"),
    ("mail", "annapav на майл.ру"),
    ("social", "дневник веду тут: dzen.ru/larisa_germ"),
    ("social", "rutube.ru/u/larisa_germ"),
    ("social", "youtube.com/user/larisagerm"),
    ("social", "infourok.ru/user/petrova-olga-ivanovna"),
    ("social", "https://nsportal.ru/petrova-olga-ivanovna"),
    ("social", "multiurok.ru/id12345678"),
    ("social", "larisa-g.livejournal.com"),
)

QUIET = (
    "серия 0415 N 22",
    "номер паспорта 12",
    "взносы 2022 2023 2024 2025",
    "Взнос 1000 2000 3000 4000 рублей",
    "Деньги: 1210 1305 1422 1180 руб.",
    "переведи в проценты: 4500 5500 6500 4250",
    "youtube.com/user/minobr",
    "rutube.ru/u/minpros",
    "threads.net/@minobr",
    "сдаём 2022 2023 2024 2025",
    "сдаём ВПР 12 04 2026",
    "стим scratch",
    "дзен yandex.ru",
    "одноклассники ok.ru",
    "viber desktop",
    "мама 9 лет",
    "бабушка 1945",
    "звонить на 112",
    "набирать 12-05-20",
    "8913555210 мама",
    "а/собака/кот mail.ru",
    "т. 2, с. 14–37",
    "Собр. соч. в 22 т. Т. 2-14. М., 1980",
    "т. е. 2-14-37",
    "см. т. 3-12-08-2",
    "звонки 8-30-10",
    "ф. 2-14-37 оп. 1",
    "тел. 2025",
    "телефон 12000 рублей",
    "тел. 21500 шт.",
    "налоговый номер организации 2426001234",
    "ПФР и СФР: письмо № 14192",
    "серия пособий, № 228907",
    "серия 04, выпуск 15, № 228",
    "паспорт проекта А 1234",
    "паспорт СКА 12345",
    "права 1989 года",
    "права и обязанности 12 345",
    "диплом 1 степени № 123",
    "удост. 72 ч",
    "ТК РФ ст. 12345",
    "деньги 2022 2023 2024 2025",
    "почта на mail.ru",
    "сервис «Собака» ya.ru",
    "перейти на яндекс.ру",
    "зайти в google (a) mail",
    "@everyone в чате",
    "@all, завтра педсовет",
    "vk.com/minprosvet",
    "https://dzen.ru/a/ZxYabc123",
    "dzen.ru/news",
    "rutube.ru/video/abc123",
    "https://rutube.ru/channel/23456789/",
    "youtube.com/watch?v=abc",
    "infourok.ru/konspekt-uroka-123.html",
    "nsportal.ru/detskiy-sad",
    "nsportal.ru/nachalnaya-shkola/",
    "multiurok.ru/files/konspekt-uroka.html",
    "www.livejournal.com",
)


def _rules(text: str) -> set[str]:
    return {rule for rule, _ in detect.find(text) if rule.startswith("personal-")}


@pytest.mark.parametrize(("kind", "text"), TOLD)
def test_it_is_found(kind: str, text: str) -> None:
    assert _rules(text) == {f"personal-{kind}"}


@pytest.mark.parametrize("text", QUIET)
def test_what_only_looks_so_is_left_alone(text: str) -> None:
    assert not _rules(text)
