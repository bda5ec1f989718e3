"""Model in, HTML out. Reads no disk but the templates, and knows neither reading nor publishing."""
