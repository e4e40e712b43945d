"""Search that knows Russian: one analyser, one index, one ranking; the page has the same in JavaScript."""
