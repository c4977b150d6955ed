# What report.html holds beside its figures: its style, and the script that npm's libraries and page.js are joined into. The libraries
# are fetched once a build folder, by the versions and checksums of package-lock.json. Where npm is not there or does not answer, the
# page has plain tables and says so, and nothing else changes.
option(GOUJI_PAGE_LIBRARIES "Fetch the libraries of report.html with npm" ON)
find_program(GOUJI_NPM npm)
find_program(GOUJI_NODE NAMES node nodejs)

set(page_source ${CMAKE_CURRENT_SOURCE_DIR}/outputs/page)
set(page_build ${CMAKE_CURRENT_BINARY_DIR}/page)
set(npm "")
if(GOUJI_PAGE_LIBRARIES AND GOUJI_NPM AND GOUJI_NODE)
  set(npm ${GOUJI_NPM})
endif()
add_custom_command(OUTPUT ${page_build}/fetched
  COMMAND ${CMAKE_COMMAND} "-DNPM=${npm}" -DSOURCE=${page_source} -DBUILD=${page_build} -P ${PROJECT_SOURCE_DIR}/cmake/fetch_page_libraries.cmake
  DEPENDS ${page_source}/package.json ${page_source}/package-lock.json ${PROJECT_SOURCE_DIR}/cmake/fetch_page_libraries.cmake
  COMMENT "Fetching the libraries of report.html" VERBATIM)
add_custom_command(OUTPUT ${page_build}/assets.cc
  COMMAND ${CMAKE_COMMAND} "-DNODE=${GOUJI_NODE}" -DSOURCE=${page_source} -DBUILD=${page_build} -P ${PROJECT_SOURCE_DIR}/cmake/embed_page.cmake
  DEPENDS ${page_build}/fetched ${page_source}/page.js ${page_source}/bundle.mjs ${page_source}/page.css ${PROJECT_SOURCE_DIR}/cmake/embed_page.cmake
  COMMENT "Joining the script of report.html" VERBATIM)
