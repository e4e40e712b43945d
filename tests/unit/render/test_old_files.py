"""An older edition shows the pictures of today, or says what they showed."""

from __future__ import annotations

from generator.render.old_files import moved

PAGE = '<p><img alt="Форма" src="forma.webp" loading="lazy"> и <img src="staraya.webp" alt="Было &lt;так&gt;"></p>'


def test_a_picture_is_led_to_the_file_of_today() -> None:
    assert 'src="../../forma.webp"' in moved(PAGE, "../../", {"forma.webp"})


def test_a_picture_that_is_no_more_becomes_its_words() -> None:
    assert moved(PAGE, "../../", {"forma.webp"}).endswith("и Было &lt;так&gt;</p>")


def test_a_picture_of_elsewhere_stays() -> None:
    html = '<img src="../../assets/a.svg" alt="">'
    assert moved(html, "../../", ()) == html


def test_a_link_to_a_file_leads_to_that_of_today_or_becomes_its_words() -> None:
    html = '<p><a href="list%20a.pdf#page=2" rel="noopener">лист</a> <a href="./old.pdf" rel="noopener">старый</a></p>'
    made = moved(html, "../../", {"list a.pdf"})
    assert made == ('<p><a href="../../list%20a.pdf#page=2" rel="noopener">лист</a> старый</p>')


def test_a_link_of_elsewhere_stays() -> None:
    html = '<a href="#hod" rel="noopener">ход</a> <a href="a.pdf">кнопка</a> <a href="../../methods/keysy/">б</a> <a href="https://e.org/a.pdf">в</a>'
    assert moved(html, "../../", {"a.pdf"}) == html
