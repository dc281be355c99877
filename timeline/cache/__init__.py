"""What is remembered from one run to the next, in a folder that may be deleted at any time; knows nothing of sites."""
