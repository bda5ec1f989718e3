"""What is handed to a family: letters with words, pages on paper, a sealed page as one file."""
