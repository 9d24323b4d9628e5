import { setFlagsFromString } from "node:v8";

// Imported first. A run of the command line reads a few reports with many patterns, each used a little: compiling them to
// machine code costs more than it gains (a quarter of the time of a brief on five reports).
setFlagsFromString("--no-regexp-tier-up");
