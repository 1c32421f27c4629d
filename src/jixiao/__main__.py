"""`python -m jixiao` does what `jixiao` does."""

from jixiao.cli import main

if __name__ == "__main__":
    main()
