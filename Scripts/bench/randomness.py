"""Numbers that look random and are the same on every machine and in every version of Python."""


class Randomness:
    """A linear congruential generator (Knuth's MMIX constants), of which the upper bits are used."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return (self.state >> 24) % bound

    def chance(self, hundredths):
        return self.below(100) < hundredths

    def choice(self, items):
        return items[self.below(len(items))]

    def shuffled(self, items):
        items = list(items)
        for index in range(len(items) - 1, 0, -1):
            other = self.below(index + 1)
            items[index], items[other] = items[other], items[index]
        return items
