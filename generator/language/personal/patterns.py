"""Numbers and addresses of a person: expressions that the page of the builder runs too (``js_regex``).

A sign is what every match holds, one of the words or what an expression finds: most texts have none
of it, and looking for it is quick. An expression that begins with one set of letters is looked for
several times faster than others.
"""

from __future__ import annotations

import re

from generator.language.late_pattern import late

FIGURES = re.compile(
    r"[0-9](?<!\d\d)(?!(?<=\0\d)\d{3}-\d\d(?:-\d\d)?\0)[\d\s()./_\u2010\u2011–—-]{4}"
)
"""The sign of a long number; it passes over what is a date and nothing else, among texts that are
joined by a zero sign."""

TEN = re.compile(r"[0-9](?:[^0-9]{0,3}[0-9]){9}")
SIX = re.compile(r"\d{3}[\s-]?\d{3}")
FIVE = re.compile(r"\d{5}|\d{4}\s\d{4}")
NEAR_PHONE = re.compile(r"\d(?:\D{0,3}\d){7}|\d-\d\d-\d\d")
"""Signs of one kind of number each: in a long text full of dates few places have them."""

_GAP = r"[\s\u00a0()./_\-\u2010\u2011–—]{0,3}"
_G = r"[\s\u00a0().\-\u2010\u2011–—]{0,2}"
_FREE = r"(?!800)"
"""A call that is free for the caller belongs to a service, never to a person."""

_CALL = (
    r"(?:тел(?:ефон[а-я]{0,3}|\.)?|тлф\.?|моб(?:ильн[а-я]{2,3}|\.)|сот(?:ов[а-я]{2,3}|\.)?|факс"
    r"|(?<![а-яё])(?:раб|дом)\.)"
)
_REACH = (
    r"(?:(?<![а-яё])т\.|(?<![а-яё])тг(?![а-яё])|в[оа]тс?ап[а-я]{0,2}|whats?app|viber|вайбер[а-я]{0,2}|телег[а-я]{1,6}"
    r"|звон(?:и|ок)[а-я]{0,3}|набира[а-я]{1,4}|смс|сот(?:\.|ов[а-я]{2,3})?(?![а-яё])|моб(?:\.|ил[а-я]{2,6})"
    r"|тел(?:\.|ефон[а-я]{0,3}))"
)
_END = r"(?![\w/-])"

PHONE = late(
    rf"(?<![\w/.-])(?:\+7|8|7){_GAP}{_FREE}\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{2}}{_GAP}\d{{2}}{_END}"
    rf"|(?<![\w/.-])(?:\+7|8){_GAP}(?:[3489]\d\d(?<!800)(?:{_G}\d){{7}}|[3489]\d{{4}}(?:{_G}\d){{5}}){_END}"
    rf"|(?<![\w/.-])\+(?!7{_GAP}800)[1-9](?:{_G}\d){{9,13}}{_END}"
    rf"|(?<![\w/.-])8[\s-]9(?:[\s-]\d){{9}}(?![\w/]|[\s-]\d)"
    rf"|(?<![\w/.,+-])9\d\d[\s)–-]{{1,2}}\d{{3}}{_G}\d\d{_G}\d\d{_END}"
    rf"|(?<![\w/.,+-])9\d\d-\d(?=\d*-)(?:-?\d){{6}}{_END}"
    rf"|(?<![\w/.,+-])[34]\d\d-\d{{3}}-\d\d-\d\d{_END}"
    rf"|(?i:номер[а-я]{{0,2}})\s(?:[а-я]{{1,8}}\s)?9\d\d[\s-]?\d{{3}}[\s-]?\d\d[\s-]?\d\d{_END}"
    rf"|(?i:{_REACH})[^\d\n]{{0,25}}(?:(?:\+7|8|7){_G})?{_FREE}[3489](?:{_G}\d){{9}}{_END}"
    r"|(?<![\w/.-])\((?!800)\d{3,5}\)\s?\d{1,3}[\s-]?\d{2}[\s-]?\d{2}(?!\w)"
    r"|(?<![\w/.-])\d{1,3}-\d\d-\d\d\s?\((?:дом|раб|сот|моб|тел|доб)"
)

CALLED = late(
    rf"(?i:{_CALL})(?:\s[а-яё.]{{3,14}}){{0,3}}[\s:.№–—-]{{0,4}}(?!8[\s(-]{{0,2}}800)(?:\+7|\(?\d)(?:[\d\s()\-\u2010\u2011–—]|\.(?=\d)){{4,24}}\d"
)
"""A number of any length after the word that says what it is."""

NEAR_CALLED = re.compile(
    r"[тТмМсСфФрРдД](?i:(?<=т)(?:ел(?:ефон|[^а-яё])|лф)|(?<=м)об|(?<=с)от|(?<=ф)акс|(?<=р)аб\.|(?<=д)ом\.)"
)

HUNDREDS = ("евятьсот", "ЕВЯТЬСОТ", "евять ", "ЕВЯТЬ ")
_NUMERAL = (
    r"(?:ноль|нуль|оди?н[а-я]{0,2}|дв[ае]|три(?:ста|дцать|надцать)?|четыр[а-я]{1,10}|пят[а-я]{1,10}"
    r"|шест[а-я]{1,10}|сем[а-я]{1,10}|вос[ье]м[а-я]{1,10}|девят[а-я]{1,10}|десять|дв[ае]надцать"
    r"|одиннадцать|двадцать|двести|сорок|сто)"
)
_DIGIT = r"(?:ноль|нуль|один|два|три|четыре|пять|шесть|семь|восемь|девять)"
PHONE_WORDS = late(
    rf"(?i:девятьсот)(?:[\s,.-]{{1,3}}(?:(?i:{_NUMERAL})(?![а-яё])|\d{{1,3}}(?!\d))){{3,}}"
    rf"|(?<![а-яё])(?i:девять)(?:[\s,.-]{{1,3}}(?i:{_DIGIT})(?![а-яё])){{2}}(?:[\s,.-]{{1,3}}(?:(?i:{_NUMERAL})(?![а-яё])|\d{{1,4}}(?!\d))){{2,}}"
)
"""A number that is said in words, with or without figures."""

MAIL_SIGN = (
    "@", "%40", "commat;", "&#64", "&#064", "&#x40", "&#X40", "собак", "Собак", "СОБАК", "собач",
    "(at", "(AT", "( at", "(a)", " AT ", "[at", "[AT", "[ at", "{at", "(эт", "[эт", "(dog", "(а)", " at ",
    " эт ", " на mail", " на yandex", " на ya.", " на gmail", " на bk.", " на list", " на inbox", " на rambler", " на яндекс", " на мейл", " на мэйл", " на гмейл", " на джимейл", " на рамблер",
)  # fmt: skip
_AT = (
    r"(?:\\?\s?(?:@|&#0*64;|&#[xX]0*40;|&commat;)\s?|\s{0,2}[(\[{]\s?(?i:at|dog|собака|собачка|эт|[аa]|@)\s?[)\]}]\s{0,2}"
    r"|\s{1,2}(?i:собак[аи]|собачка)\s{1,2})"
)
_DOT = r"(?:\.|\s?[(\[{]\s?(?i:dot|точка)\s?[)\]}]\s?|\s(?i:точка|dot)\s)"
_ZONE = r"(?:ru|su|com|net|org|info|name|example|edu|by|kz|me)"
MAIL = late(
    r"[\w.+-]{1,64}\\?(?:@|%40|&#0*64;|&#[xX]0*40;|&commat;)[\w-]{1,63}(?:\.[\w-]{1,63})+"
    rf"|[\w.+-]{{1,64}}{_AT}[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,3}}(?:{_DOT}(?i:{_ZONE}|рф|ру|ком|орг)|\s?[.,]\s?{_ZONE})(?!\w)"
    r"|[\w.+-]{1,64}\s{1,2}(?i:собак[аи]|собачка|эт)\s{1,2}(?i:мейл|мэйл|маил|яндекс|гмейл|джимейл|рамблер)(?!\w)"
    r"|(?<![\w.+-])[a-z][a-z0-9._+-]{2,63}\sна\s(?:mail|yandex|ya|gmail|bk|list|inbox|rambler)\.(?:ru|com)(?!\w)"
    r"|(?<![\w.+-])[a-z][a-z0-9._+-]{2,63}\sat\s(?:mail|yandex|ya|gmail|bk|list|inbox|rambler)[\s.](?:ru|com)(?!\w)"
    r"|(?<![\w.+-])[a-z][a-z0-9._+-]{2,63}\sна\s(?:яндекс|мейл|мэйл|гмейл|джимейл|рамблер)е(?!\w)"
    r"|[\w.+-]{1,64}@(?:mail|yandex|ya|gmail|bk|list|inbox|rambler)\s(?:ru|com)(?!\w)"
    rf"|[\w.+-]{{1,64}}\s(?:at|AT)\s[\w-]{{1,63}}(?:\s?\(?(?:dot|DOT)\)?\s?){_ZONE}(?!\w)"
)

_PART = r"[-–—. \t\u00a0\u2009\u202f]"
SNILS = late(
    rf"(?i:снилс|(?:страхов|пенсион)[а-я]{{2,4}}(?:\s(?:номер|свидетельство))?)[^\d\n]{{0,20}}(?:\n[^\d\n]{{0,10}})?(?:[0-9](?:{_PART}|\n){{0,2}}){{10}}[0-9](?![0-9])"
    rf"|(?<![\w.,/–-])[0-9]{{3}}{_PART}{{0,2}}[0-9]{{3}}{_PART}{{0,2}}[0-9]{{3}}(?:{_PART}{{0,2}}|\s{{1,3}})[0-9]{{2}}{_END}"
)
INN = late(
    r"(?<![А-Яа-яЁё])(?i:инн|и\.\s?н\.\s?н\.|идентификационн[а-я]{2,3}\s+номер[а-я]?)(?![А-Яа-яЁё])[^\d\n]{0,30}(?:\n[^\d\n]{0,10})?[0-9](?:[\s–—-]?[0-9]){11}(?![0-9])"
    rf"|(?<![\w.,/-])[0-9]{{12}}{_END}"
)
CARD = late(
    r"(?i:карт(?:[аыуе]|ой|очк[а-я]{1,2})(?![а-яё])|сбер[а-я]{0,5}|тинькофф|т-банк|виз[аы]|(?<![а-яё])мир|скин(?:уть|ьте|и|ула?)|перев(?:од[а-я]{0,3}|ести|еди[а-я]{0,2}|одить?)|перечисл[а-я]{2,5})[^\d\n]{0,20}"
    r"(?!(?:(?:19|20)[0-9]{2}[\s.–—-]){3}(?:19|20))[0-9]{4}(?:[\s.–—-]?[0-9]{4}){3}[0-9]{0,3}(?![0-9])"
    rf"|(?<![\w.,/-])(?:220[0-4]|4[0-9]{{3}}|5[1-5][0-9]{{2}})([ .–—-])[0-9]{{4}}\1[0-9]{{4}}\1[0-9]{{4}}{_END}"
    r"|(?<![\w.,/-])(?!(?:(?:19|20)[0-9]{2}[\s-]?){4})[2-6][0-9]{3}(?:[\s-]?[0-9]{4}){3},?\s\(?(?i:на\s|карта\s)?(?i:сбер[а-я]{0,5}|тинькофф|т-банк|втб|альфа-?банк|мир|виза|visa)(?![а-яёa-z])"
    rf"|(?<![\w.,/-])[2-6][0-9]{{15}}{_END}"
)
ACCOUNT = late(
    r"(?<![0-9])(?:408\s?(?:1\s?7|2\s?0|0\s?2)|42[36]\s?[0-9]\s?[0-9])(?:[\s.–—-]?[0-9]){15}(?![0-9])"
)
"""Accounts of people and of those who trade alone (Положение Банка России от 24.11.2022 № 809-П)."""

PASSPORT = late(
    r"(?i:пас(?:порт[а-я]{0,3}|п\.?))[^\n;]{0,30}?(?<!\d)\d{2}[\s.-]{0,3}\d{2}[\s№-]{0,3}(?:(?i:номер|ном\.)\s{0,2}|№\s?)?\d{3}\s?\d{3}(?!\d)"
    r"|(?i:паспорт[а-я]{0,3})[^\d\n;]{0,20}\d{6}(?!\d)[^\d\n;]{0,12}\d{2}\s?\d{2}(?!\d)"
    r"|(?i:загран[а-я]{0,10}(?:\s?паспорт[а-я]{0,3})?)[^\d\n;]{0,20}\d{2}\s?(?:№\s?)?\d{7}(?!\d)"
    r"|(?<!\d)(?<![Кк]од\s)(?<!достоверение\s)(?<!достоверения\s)\d{2}\s\d{2}\s(?:№\s?)?\d{6}(?!\d|\s\d\d(?![\d.]))"
    r"|(?<![\w.,-])(?<!№\s)(?<![Кк]од\s)\d{4}\s(?:№\s?)?\d{6}(?!\d)"
    r"|(?<![\d.,-])\d{2}-?\d{2}\s?(?:№\s?)?\d{6},?\s{1,2}(?i:выдан|овд|уфмс|гу\s?мвд|код\s)"
    r"|(?i:сери[яи]|(?<![а-яё])сер\.)[\s:]*\d{2}\s?\d{2},?\s*(?:№|номер)?\s*\d{6}(?!\d)"
    r"|(?i:удостоверени[а-я]{1,2}\s+личности)[^\d\n;]{0,20}\d{2}\s?\d{2}\s?\d{6}(?!\d)"
    r"|(?i:код[а-я]{0,2}\s+подразделения)[^\d\n]{0,5}\d{3}-\d{3}"
)
DOCUMENT = late(
    r"(?i:диплом|аттестат|удостоверени|свидетельств|св-в|сертификат|полис|военн[а-я]{2,4}\s+билет|трудов[а-я]{2,4}\s+книжк|медкнижк|медицинск[а-я]{2,4}\s+(?:книжк|карт)|миграционн[а-я]{2,3}\s+карт|студенческ[а-я]{2,3}\s+билет|вид[а-я]{0,2}\s+на\s+жительств)[а-я]{0,3}(?![а-яё])(?:рег\.|[^\d\n.;]){0,60}?"
    r"(?:(?<![\d-])(?<!ФС)(?<!ФС\s)\d{1,6}[\s-]?[А-Я]{0,3}\s?№?\s?\d{5,13}(?!\d)|(?<![\d-])\d{6,16}(?!\d)|(?:\d{4}\s){3}\d{4}(?!\d))"
    r"|(?<!\w)(?:[ПС]ТС|(?i:патент)[а-я]{0,2})\s(?:серия\s)?\d{2}\s?(?:\d{2}|[А-Я]{2})?\s?№?\s?(?:\d{10}|(?<=[\dА-Я]\s)\d{6}|(?<=№)\d{6}|(?<=№\s)\d{6})(?!\d)"
    r"|МСЭ-?\d{4}\s?№?\s?\d{5,7}(?!\d)"
    r"|(?i:водительск[а-я]{2,3}\s(?:удостоверени[а-я]{1,2}|прав[а-я]{0,3}))[^\d\n.;]{0,20}\d{2}\s?\d{2}\s?№?\s?\d{6}(?!\d)"
)

PLATE_SIGN = re.compile(r"\d{3}\s?[АВЕКМНОРСТУХавекмнорстух]{2}\s?\d{2}")
PLATE = late(
    r"(?<![\w-])(?:[АВЕКМНОРСТУХ]\d{3}[АВЕКМНОРСТУХ]{2}|[авекмнорстух]\d{3}[авекмнорстух]{2})\s?\d{2,3}(?!\w)"
    r"|(?i:машин[а-я]{1,2}|авто[а-я]{0,8}|номер[а-я]{0,2}|лада|тойота)[^\d\n.;]{0,20}?\s[АВЕКМНОРСТУХ]\s\d{3}\s[АВЕКМНОРСТУХ]{2}\s\d{2,3}(?!\w)"
)
"""The plate of a car (ГОСТ Р 50577)."""

SOCIAL_SIGN = (
    "@", "vk.", "t.me", "ok.ru", "instagram.", "wa.me", "telegram.", "dzen.ru", "my.mail.ru", "facebook.", "vkontakte.", "tiktok.", "twitter.", "viber:", "max.ru", "tg:", " ВК ", " вк ", " VK ", " vk ",
)  # fmt: skip
_CODE_WORDS = (
    r"(?:media|import|property|staticmethod|classmethod|override|test|tests|param|return|returns|author|see|since"
    r"|version|deprecated|supports|keyframes|font|page|charset|dataclass|abstractmethod|pytest|app|component|if|else"
    r"|end|extends|include|layer|container|namespace|autowired|before|after|entity|id|data|click|input|wraps|cache"
    r"|lru_cache|cached_property|echo|foreach|section|yield|csrf|type|types|angular|vue|react|babel)(?!\w)"
)
_OFFICE = (
    r"(?i:fipi|minpros|minobr|minedu|rosobrnadzor|obrnadzor|krasobrnadzor|gosuslugi|rsr_?online|krao|kipk|cnppm|resh_?edu|uchi_?ru|yaklass|foxford|sferum|prosv"
    r"|rddm|mypervie|orlyata|znanie_?russia|(?:m[bak]?ou|m[bak]?dou|sosh|school|gimnaziya|licey)_?[0-9]{1,4})(?:_?(?:rf|ru|russia|official|news|online|edu|rossii))*"
)
"""Nicks of offices and schools: such a page is for everybody."""

SOCIAL = late(
    r"(?:https?://)?(?:www\.|m\.)?(?<![\w-])(?:vk\.(?:com|ru|me)|vkontakte\.ru|ok\.ru|t\.me|telegram\.me|instagram\.com|facebook\.com|wa\.me"
    r"|tiktok\.com|twitter\.com|max\.ru)\s?/\s?(?!(?:club|public|event|wall|video|album|topic|app|page|group|groups|s)[\d/_-])"
    rf"(?!@?{_OFFICE}(?![\w.-]))"
    r"(?:u/)?@?[\w.+%-]{2,64}(?:/\d{5,20})?"
    r"|dzen\.ru/(?:id/|@|u/)[\w.-]{3,64}|my\.mail\.ru/(?:mail|bk|list|inbox)/[\w.-]{3,64}"
    r"|(?<!\w)(?i:id|айди)\s(?:в\s)?(?:ВК|вк|VK|vk|[Вв]контакте)\s?[:—–№-]?\s?[0-9]{5,12}(?!\w)"
    r"|tg://resolve\?domain=\w+|viber://[\w?=&%+/-]{5,60}"
    rf"|youtube\.com/@(?!{_OFFICE}(?![\w.-]))[\w.-]{{3,64}}"
    rf"|(?<![\w@./&\\-])@(?!(?i:{_CODE_WORDS})|{_OFFICE}(?![\w.])|[\w-]{{1,20}}\.(?:ru|com|su|org|net)(?!\w))[A-Za-z][\w.]{{3,31}}(?![\w@(])"
)
"""A page or a nick of a person; groups, whose addresses say so, are for everybody."""

OF_AN_OFFICE = late(
    r"(?<![А-Яа-яЁё])(?i:(?:телеграм-)?канал[аеу]?|групп[аеуы]|сообществ[оаеу]|паблик[аеу]?|страниц[аеуы])\s(?:[а-яё-]{2,20}(?:ая|ой|ую|ый|ого|ое|ее|его|ей)\s){0,2}"
    r"(?i:район|округ|управлени|министерств|школ[аыеу](?![а-яё])|гимнази|лице[йяею]|детск[а-яё]{2,3}\sсад|учреждени|институт|центр|цнппм|имц|иро(?!\w)|фипи|рособрнадзор|минпросвещ"
    r"|портал|библиотек[аиеу](?![а-яё])|музе|издательств|движени|рддм|университет|техникум|колледж|рэш)[а-яё]{0,5}(?:\s(?:[а-яё]{2,20}|№\s?\d{1,4})){0,3}[\s:—–-]*(?:https?://)?(?:www\.)?$"
)
"""What stands before a page that an office has for everybody: «канал района: …»."""

OF_AN_OFFICE_REACH = 120

AFTER_SMALL = r"(?<=[\s:@—–-].)[a-z0-9_.]{3}"
NICK_SIGN = re.compile(f"[a-z]{AFTER_SMALL}")
NICK = late(
    r"(?<![А-Яа-яЁёA-Za-z])(?i:вк|вконтакте|телеграм[а-я]{0,2}|телег[аеуи]|telegram|тг|tg|инст[а-я]{1,8}|instagram|скайп[а-я]{0,2}|skype|(?:ник(?:нейм)?|аккаунт)(?:\sв\s(?:игре|роблоксе|майнкрафте|тиктоке|roblox|minecraft|tiktok|discord|дискорде))?|discord|дискорд[а-я]?|тикток[а-я]?|tiktok)"
    r"(?:\s(?i:мамы|папы|ученика|ученицы|дочери|сына|учителя|педагога|наставника|реб[её]нка|автора|мой|моя|е[её]|его))?(?:\s?[:—–-]\s?|\s)@?[a-z][a-z0-9_.]{3,31}(?![\w./@])"
)
"""The nick of a person after the name of a network."""
