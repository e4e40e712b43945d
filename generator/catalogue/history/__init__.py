"""The editions of every record: what changed, since when, in which edition a reader stands.

An edition is counted when the meaning of a record changes (``records.fingerprint``), never for its
formatting, and only where it could be read and was shown. Nothing of a commit is published but its
day.
"""
