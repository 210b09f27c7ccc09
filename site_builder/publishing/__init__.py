"""Publishing: check, build, verify, swap. Visitors see the whole old site or the whole new one at every moment."""
