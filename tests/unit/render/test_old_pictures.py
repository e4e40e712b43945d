"""An older edition shows the pictures of today, or says what they showed."""

from __future__ import annotations

from generator.render.old_pictures import moved

PAGE = '<p><img alt="Форма" src="forma.webp" loading="lazy"> и <img src="staraya.webp" alt="Было &lt;так&gt;"></p>'


def test_a_picture_is_led_to_the_file_of_today() -> None:
    assert 'src="../../forma.webp"' in moved(PAGE, "../../", {"forma.webp"})


def test_a_picture_that_is_no_more_becomes_its_words() -> None:
    assert moved(PAGE, "../../", {"forma.webp"}).endswith("и Было &lt;так&gt;</p>")


def test_a_picture_of_elsewhere_stays() -> None:
    html = '<img src="../../assets/a.svg" alt="">'
    assert moved(html, "../../", ()) == html
