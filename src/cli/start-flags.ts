import { setFlagsFromString } from "node:v8";

// Imported first. A run of the command line uses many patterns. By default each is compiled to bytecode and, if used again,
// to machine code; this compiles to machine code at once. Bytecode alone, or both, takes a sixth to a third longer.
setFlagsFromString("--no-regexp-tier-up");
