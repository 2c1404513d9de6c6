"""Names that nobody bears, each made once."""

STARTS = "Bal Cor Dav El Fen Gal Hol Im Jor Kel Lum Mar Nor Or Pel Quin Ros Sal Tor Ul Ves Wyn Yar Zel Bran Dren".split()
MIDDLES = "a e i o u an er il on ur ava ori eni ula".split()
ENDS = "dane mere vick lund thal goss rin brook sted vor nith quist mont hart wen fell drome zia".split()
COMPANIES = ["Resources", "Minerals", "Metals", "Materials", "Mining", "Rare Earths", "Technologies", "Chemical"]
PROJECTS = ["Range", "Ridge", "Hill", "Valley", "Creek", "Plateau", "Lake", "Flats"]
DEALS = ["offtake agreement", "loan", "joint venture", "memorandum", "supply agreement", "equity stake"]
FIRST_NAMES = "Ada Bruno Clara Dario Edda Felix Greta Hugo Ines Jonas Karla Leon Mira Nils Olga Piet Rosa Sven".split()
AGENCIES = ["Export Bank", "Development Fund", "Geological Survey", "Ministry of Mines", "Trade Office"]
POLICIES = ["Critical Minerals Act", "Supply Order", "Export Rule", "Stockpile Plan"]
TECHNOLOGIES = ["extraction", "leaching", "separation", "recycling", "alloying"]


class Names:
    def __init__(self, random):
        self.random = random
        self.stems = set()

    def stem(self):
        """A word that no other name begins with."""
        while True:
            middles = "".join(self.random.choice(MIDDLES) for _ in range(1 + self.random.below(2)))
            stem = self.random.choice(STARTS) + middles + self.random.choice(ENDS)
            if stem not in self.stems:
                self.stems.add(stem)
                return stem

    def make(self, folder):
        """A name and its aliases."""
        return getattr(self, folder)()

    def companies(self):
        stem = self.stem()
        return f"{stem} {self.random.choice(COMPANIES)}", [stem] if self.random.chance(40) else []

    def projects(self):
        name = f"{self.stem()} {self.random.choice(PROJECTS)}"
        return name, [f"{name} Project"] if self.random.chance(30) else []

    def deals(self):
        return f"{self.stem()}–{self.stem()} {self.random.choice(DEALS)}", []

    def people(self):
        return f"{self.random.choice(FIRST_NAMES)} {self.stem()}", []

    def agencies(self):
        return f"{self.stem()} {self.random.choice(AGENCIES)}", []

    def policies(self):
        return f"{self.stem()} {self.random.choice(POLICIES)}", []

    def technologies(self):
        return f"{self.stem().lower()} {self.random.choice(TECHNOLOGIES)}", []

    def minerals(self):
        return f"{self.stem().lower()}ite", []

    def countries(self):
        return self.stem() + "ia", []
