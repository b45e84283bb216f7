@rem npm on POSIX runs a script through sh, which would keep a signal to itself; "exec" puts node in its place.
@rem Windows has no such word: this is its meaning there.
@%*
