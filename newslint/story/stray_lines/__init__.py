"""Lines that do not belong to a story, weighed by a small network that was taught what publishers put round theirs."""
