#pragma once
// Catch2 under either of its names: version 3 where it is installed, Debian 12's version 2 otherwise.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
