# Installs the command, the libraries with their headers, and the grammars; find_package(gouji) then gives gouji::gouji, which links
# every stage that a public header speaks of, and one target a stage (gouji::container, …).
include(CMakePackageConfigHelpers)

set(stages)
foreach(stage text grammar container blocks grids sections records findings extract series messages triage outputs batch)
  if(TARGET gouji_${stage})
    set_target_properties(gouji_${stage} PROPERTIES EXPORT_NAME ${stage})
    list(APPEND stages gouji_${stage})
  endif()
endforeach()

add_library(gouji_whole INTERFACE)
set_target_properties(gouji_whole PROPERTIES EXPORT_NAME gouji)
target_link_libraries(gouji_whole INTERFACE ${stages})
target_compile_features(gouji_whole INTERFACE cxx_std_20)

install(TARGETS ${stages} gouji_whole EXPORT gouji ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY extractor/include/gouji DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
if(TARGET gouji_command)
  install(TARGETS gouji_command RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(DIRECTORY grammars DESTINATION ${CMAKE_INSTALL_DATADIR}/gouji FILES_MATCHING PATTERN "*.xml" PATTERN "*.xsd" PATTERN "*.md")
install(FILES LICENSE README.md README.zh.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/gouji)
install(EXPORT gouji NAMESPACE gouji:: FILE gouji-targets.cmake DESTINATION ${package})
configure_package_config_file(cmake/gouji-config.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/gouji-config.cmake
  INSTALL_DESTINATION ${package} PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/gouji-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/gouji-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/gouji-config-version.cmake DESTINATION ${package})
