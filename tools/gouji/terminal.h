#pragma once
// Standard output and standard error: data to the one, words to the other, and what stops a run.

#include <cstdint>
#include <string>
#include <string_view>

#include "arguments.h"

namespace gouji {

// Results. False once nobody reads them any more or they cannot be written; the run then ends.
bool write_out(std::string_view text);

// How a run ends after write_out gave false: quietly where the reader has gone, else with a complaint.
int end_of_output(int otherwise, Language language);

// One line of words for the user: “gouji: …”.
void say(std::string_view words);
void say(Phrase words, Language language);

// Words about a file, whose name may hold anything.
void say_of(std::string_view path, std::string_view words);

bool is_terminal_out();
bool is_terminal_error();

// Columns to write for: those of the terminal, within reason; 80 elsewhere.
std::uint32_t columns_out();

Colour colour_of(const Arguments& arguments);

// Columns of the terminal that standard error is.
std::uint32_t columns_error();

// Control sequences and all, as they are: only for a terminal.
void draw_on_error(std::string_view text);

// Lets SIGINT and SIGTERM end the run between two files, and a reader that has gone end it quietly.
void catch_signals();
bool is_interrupted();

}  // namespace gouji
