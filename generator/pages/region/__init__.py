"""The pages of a region: lists over the records of its districts, twins, sums of their surveys."""
