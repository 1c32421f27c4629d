"""What `jixiao score` and `jixiao standard` print: pages for people, data for programs, a file each purpose."""
