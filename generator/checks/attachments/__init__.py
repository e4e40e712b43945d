"""What a published file tells besides its picture or its pages: places, authors, names in its text."""
