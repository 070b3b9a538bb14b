package dojo.chat.local.appsync.javascript;

/** A resolver's or function's file: its name for errors, and its code. */
record ScriptFile(String name, String code) {}
