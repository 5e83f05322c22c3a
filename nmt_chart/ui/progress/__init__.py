"""Progress: the client's visits on a line, two of them compared, and what the numbers did."""
