import { setFlagsFromString } from "node:v8";

// Imported first. A run of the command line uses many patterns. By default each is compiled to bytecode and, if used again,
// to machine code; this compiles to machine code at once. Bytecode alone, or both, takes a sixth to a third longer.
setFlagsFromString("--no-regexp-tier-up");

// It also runs many hundred functions, most of them for a moment. By default each is made into machine code after few runs,
// with much of what it calls inside, which takes a third of the processor's time on a first brief and half of it in the next
// seconds. Asked for a function that has run for longer, and for less of what it calls, it takes a third less altogether.
setFlagsFromString("--interrupt-budget=500000");
setFlagsFromString("--max-inlined-bytecode-size-cumulative=300");
