"""``python -m arbook`` is ``arbook``."""

import sys

from arbook.app import main

if __name__ == "__main__":
    sys.exit(main())
