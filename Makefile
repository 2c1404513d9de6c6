.PHONY: site test lint clean
