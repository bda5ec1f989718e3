"""What an audit needs of the machine: Node, Java and three browsers. These files only look."""
