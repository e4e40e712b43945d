"""What differs between two records, in words: values by their keys, texts by sentences, lists by items.

``compare`` is the door; a ``Change`` says where, what and how.
"""
