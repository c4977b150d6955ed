#pragma once
// The commands; each gives the exit code.

#include <vector>

#include "arguments.h"
#include "batch/walk.h"

namespace gouji {

int run_audit(const Arguments& arguments);
int run_extract(const Arguments& arguments);
int run_compare(const Arguments& arguments);
int run_show(const Arguments& arguments);
int run_triage(const Arguments& arguments);
int run_explain(const Arguments& arguments);
int run_forms(const Arguments& arguments);
int run_dump(const Arguments& arguments);

// The files that the paths name; standard input is read here, so that it can be interrupted.
Inputs inputs_of(const Arguments& arguments);

// Says of which folders that were named nothing is read, and gives the exit code that this makes.
int say_empty(const Inputs& inputs, Language language);

std::uint32_t jobs_of(const Arguments& arguments);

// Says on standard error what could not be read of a file.
void say_unread(const Extraction& extraction, Language language);

}  // namespace gouji
