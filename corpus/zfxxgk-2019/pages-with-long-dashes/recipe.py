from build import *

files = {"source.txt": paged(text(yunxi_2020().body(), printed), 23, lambda number: f'— {number} —')}
