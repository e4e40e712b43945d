"""The generator of a district methodology portal: records in git become a published site."""
