"""What the checks found: a line each as it happens, the sum in the end."""


class Report:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def expect(self, is_right, what, found=None):
        """A check; `found` says what was there instead, and is printed where the check fails."""
        if is_right:
            self.passed += 1
            print(f"  ok    {what}", flush=True)
            return
        self.failed += 1
        print(f"  FAIL  {what}" + ("" if found is None else f"\n        {found}"), flush=True)

    def equal(self, found, expected, what):
        self.expect(found == expected, what, f"found {found!r}\n        not   {expected!r}")

    def note(self, line):
        print(f"  note  {line}", flush=True)

    def finish(self):
        """The exit code."""
        print(f"\n{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0
