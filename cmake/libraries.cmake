# The libraries gouji uses, found as Debian 12 installs them.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)
find_package(pugixml 1.13 REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
# RE2 has no CMake configuration in bookworm, and libzip's asks for tools that its package leaves out.
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip>=1.7)
pkg_check_modules(LIBISAL REQUIRED IMPORTED_TARGET libisal)
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)
# What has an archive beside its shared library is linked in: to find and join these takes a tenth of a run over one report. Who uses the
# installed libraries finds them anew.
set(usual_suffixes ${CMAKE_FIND_LIBRARY_SUFFIXES})
list(PREPEND CMAKE_FIND_LIBRARY_SUFFIXES .a)
find_package(SQLite3 REQUIRED)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(LIBDEFLATE REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
set(CMAKE_FIND_LIBRARY_SUFFIXES ${usual_suffixes})
if(TARGET pugixml::static)
  set_target_properties(pugixml::pugixml PROPERTIES INTERFACE_LINK_LIBRARIES pugixml::static)
endif()
# Gives out memory in place of the C library, for the command alone. Sanitizers bring their own.
find_package(mimalloc 2.0 REQUIRED)
# Headers alone.
find_path(RAPIDJSON_HEADERS rapidjson/document.h REQUIRED)
