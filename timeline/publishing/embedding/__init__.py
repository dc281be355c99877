"""Events and threads to light pages for frames on other people's pages, with what leads newsrooms there."""
