"""The rules of reading that need a disk, paper or several files to be shown: tests show them on whole portals.

They have no ``check`` and no example: the finding is made where a portal is read or printed; look there for the id.
"""

from __future__ import annotations

from generator.checks.rule import Example, Rule, RuleGroup
from generator.findings import Severity

_WEIGHT = {"sign-unprinted": Severity.REMARK, "format-older": Severity.REMARK}
"""Those of them that hold nothing back."""

_RULES = (
    (
        RuleGroup.READING,
        "format-older",
        "Записи в прежнем формате",
        "Ключи, которые новая версия генератора зовёт иначе, она понимает; iom fmt назовёт их по-новому.",
    ),
    (
        RuleGroup.READING,
        "format-newer",
        "Записи в формате новее генератора",
        "Новый пакет зовёт ключи иначе: прежний счёл бы их ошибками и показал не то, что написано.",
    ),
    (
        RuleGroup.READING,
        "settings-wrong",
        "Не то значение в mkdocs.yml",
        "Без файла настроек сайт собирается с настройками по умолчанию.",
    ),
    (
        RuleGroup.READING,
        "settings-unknown",
        "Незнакомая настройка в mkdocs.yml",
        "Настройку с опечаткой MkDocs пропускает молча.",
    ),
    (
        RuleGroup.READING,
        "file-unreadable",
        "Файл не открывается",
        "У файла нет прав на чтение или имя с невидимыми знаками.",
    ),
    (
        RuleGroup.READING,
        "file-link",
        "Ссылка вместо файла",
        "Ссылка в файловой системе может увести за пределы портала, поэтому ссылки не читаются.",
    ),
    (
        RuleGroup.READING,
        "file-twin",
        "Два файла с одним на вид именем",
        "Имена различаются только большими буквами или буквами двух алфавитов: на Windows и macOS"
        " останется один файл из двух.",
    ),
    (
        RuleGroup.READING,
        "folder-unreadable",
        "Папка не открывается",
        "Что лежит в закрытой папке, неизвестно: принять её за пустую значило бы потерять записи.",
    ),
    (
        RuleGroup.PERSONAL,
        "personal-path",
        "Личные данные в имени файла",
        "Имя файла становится адресом страницы: телефон или фамилия в нём видны всем, даже роботам. "
        "Такой файл не читается, а в находке его имя закрыто точками.",
    ),
    (
        RuleGroup.READING,
        "file-not-file",
        "Папка с именем записи",
        "На месте файла записи стоит папка, канал или устройство: читать нечего.",
    ),
    (
        RuleGroup.READING,
        "file-too-many",
        "Слишком много файлов",
        "Так бывает, когда в папку портала попал чужой архив.",
    ),
    (
        RuleGroup.LINKS,
        "reference-ambiguous",
        "Одно имя у записей разных видов",
        "По одному имени не понять, на какую запись ведёт ссылка.",
    ),
    (
        RuleGroup.READING,
        "portal-missing",
        "Нет файла района",
        "Без content/portal.yaml портал не знает, чей он и как называется.",
    ),
    (
        RuleGroup.READING,
        "registry-missing",
        "Нет закрытого списка",
        "Без списка нечем проверить значения и не из чего собрать фильтры.",
    ),
    (
        RuleGroup.VALUES,
        "pages-over",
        "Бланк занимает больше страниц, чем сказано",
        "По ключу «страниц» считают, сколько бумаги взять: бланк на одну страницу не должен выйти на трёх.",
    ),
    (
        RuleGroup.VALUES,
        "card-overflow",
        "Текст не входит на карточку",
        "Карточка метода — лист А5 с двух сторон: что не вошло, пропало бы при печати.",
    ),
    (
        RuleGroup.TEXT,
        "sign-unprinted",
        "Знака нет в шрифте листов",
        "В PDF вместо смайлика, иероглифа или редкого знака стоит его номер: читать это некому.",
    ),
)

_NOTHING = Example("")

RULES = tuple(
    Rule(*said, _NOTHING, _NOTHING, severity=_WEIGHT.get(said[1], Severity.ERROR))
    for said in _RULES
)
